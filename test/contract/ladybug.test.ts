/** The embedded database, each store in a file of its own. */
import { openStore } from '../../src/store/open.ts'
import { agreement } from './agreement.ts'
import { contract, persistence } from './store.ts'
import { temporaryFolder } from './temporary.ts'

const folder = temporaryFolder()
let count = 0
const fresh = async () => {
  const address = `ladybug:${folder()}/${count++}.lbug`
  return () => openStore(address, {})
}

contract('ladybug', fresh)
persistence('ladybug', fresh)
agreement('ladybug', fresh, 15)
