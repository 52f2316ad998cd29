import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const withMessages = createNextIntlPlugin('./app/messages/request.ts')

const config: NextConfig = {
  output: 'standalone',
  // A second server on the same tree needs a folder of its own.
  distDir: process.env.TIDINGS_NEXT_DIR ?? '.next',
  poweredByHeader: false,
  // The web process compresses answers itself, with brotli where the browser takes it (io/web).
  compress: false,
  devIndicators: false,
  // Titles stand in the head for everybody: streamed ones need a script.
  htmlLimitedBots: /.*/,
  // Types are checked by `npm run check`. Next leaves a tsconfig that extends another one as it is.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.next.json' },
  experimental: {
    authInterrupts: true,
    useTypeScriptCli: true,
    serverActions: { bodySizeLimit: '12mb' },
    proxyClientMaxBodySize: '12mb',
  },
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@prisma/adapter-pg',
    '@prisma/client',
    'better-auth',
    'cld3-asm',
    'fasttext.wasm.js',
    'pg',
    'pg-boss',
    'undici',
  ],
  // Whatever lies above this folder, another lock file for example, is not ours.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  outputFileTracingIncludes: { '/*': ['app/messages/**/*.json'] },
  // Files are opened below the project's folder by names made at run time; what is none of the pages' stays out.
  outputFileTracingExcludes: {
    '/*': ['.cache/**', '.data/**', 'bench/**', 'docs/**', 'e2e/**', 'evals/**', 'test-results/**'],
  },
}

export default withMessages(config)
