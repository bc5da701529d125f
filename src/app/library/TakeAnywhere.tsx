import { useLocation, useNavigate } from 'react-router'
import { LIBRARY } from '../../address/paths.ts'
import { type Handed, handOver } from '../../library/handed.ts'
import { useAnywhere } from './use-anywhere.ts'

/** An article pasted or dropped on any page is looked at in the library. That page listens for itself, as does the one that replaces a text. */
export default function TakeAnywhere() {
  const { pathname } = useLocation()
  return pathname === LIBRARY || pathname.endsWith('/edit') ? null : <Listener />
}

function Listener() {
  const navigate = useNavigate()
  const take = (handed: Handed) => {
    handOver(handed)
    void navigate(LIBRARY)
  }
  useAnywhere(
    (files) => take({ files, text: '', html: '' }),
    (text, html) => take({ files: [], text, html }),
  )
  return null
}
