import { parentPort, workerData } from 'node:worker_threads'
import { typeset } from './typeset.ts'

const { pdf, isUa } = typeset(workerData.content, workerData.drawings)
parentPort?.postMessage({ pdf: new Uint8Array(pdf), isUa })
