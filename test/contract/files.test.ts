/** The store in a folder of canonical lines. */
import { openStore } from '../../src/store/open.ts'
import { agreement } from './agreement.ts'
import { contract, persistence } from './store.ts'
import { temporaryFolder } from './temporary.ts'

const folder = temporaryFolder()
let count = 0
const fresh = async () => {
  const address = `files:${folder()}/${count++}`
  return () => openStore(address, {})
}

contract('files', fresh)
persistence('files', fresh)
agreement('files', fresh, 60)
