import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { NodeCompiler, type PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import type { DigestContent } from '#core/6-digests/digest-content.ts'

export type Drawings = { map: string | null; timeline: string }

export type Typeset = { pdf: Uint8Array; isUa: boolean }

// Typst sees this folder only, and what is mapped into it.
const WORKSPACE = import.meta.dirname

// Amiri for Arabic: of the fonts tried its copies and searches come out whole in PDF readers (docs/decisions).
const FONTS = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/500Medium/NotoSans_500Medium.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
]

const PDF_UA_1 = 'ua-1' as PdfStandard // the package's enum has no runtime value here

let compiler: NodeCompiler | null = null
let template = ''

/**
 * The digest as PDF bytes, the same for the same content.
 *
 * PDF/UA-1 refuses a glyph that no font has; such a text is set again without the claim,
 * still tagged, and says so in `isUa`. Blocks its thread: call it through `renderDigest`.
 */
export function typeset(content: DigestContent, drawings: Drawings): Typeset {
  const typst = openCompiler()
  typst.mapShadow(path.join(WORKSPACE, 'content.json'), Buffer.from(JSON.stringify(content)))
  typst.mapShadow(path.join(WORKSPACE, 'map.svg'), Buffer.from(drawings.map ?? EMPTY_SVG))
  typst.mapShadow(path.join(WORKSPACE, 'timeline.svg'), Buffer.from(drawings.timeline))
  try {
    return {
      pdf: typst.pdf({ mainFileContent: template }, { pdfStandard: PDF_UA_1, creationTimestamp: 0 }),
      isUa: true,
    }
  } catch (cause) {
    if (!isMissingGlyph(cause)) throw cause
    return { pdf: typst.pdf({ mainFileContent: template }, { creationTimestamp: 0 }), isUa: false }
  }
}

const EMPTY_SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'

function openCompiler(): NodeCompiler {
  if (compiler) return compiler
  const resolve = createRequire(import.meta.url).resolve
  template = readFileSync(path.join(WORKSPACE, 'digest.typ'), 'utf8')
  compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: FONTS.map((font) => readFileSync(resolve(font))) }],
  })
  return compiler
}

function isMissingGlyph(cause: unknown): boolean {
  return String((cause as { code?: string }).code ?? cause).includes('could not be displayed')
}
