import { Refusal } from './refusal.mjs'

/** Ends with a sentence when this Node is older than Tidings can start from. */
export function requireNode(oldest, version = process.versions.node) {
  if (Number(version.split('.')[0]) >= oldest) return
  throw new Refusal(
    `Tidings needs Node ${oldest} or newer to start; this is Node ${version}. Install a current one from https://nodejs.org and call “npm start” again.`,
  )
}
