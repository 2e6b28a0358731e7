/** What a worker thread of `extract` runs. */
export { extractBatch as default } from './batch.ts'
