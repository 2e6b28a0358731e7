/** The store in a folder of canonical lines, as it keeps a small graph and as it keeps a large one. */
import { openFolder } from '../../src/store/files/files.ts'
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

const large = async () => {
  const address = `files:${folder()}/${count++}`
  return () => openFolder(address, 0)
}
persistence('files, when it is large', large)
agreement('files, when it is large', large, 60)
