import { useState } from 'react'
import { exportLibrary } from '../../library/archive.ts'
import { countDamage, tellDamage } from '../../library/damage.ts'
import { sentenceOf } from '../../library/keep.ts'
import { saveFile } from '../../library/save-file.ts'
import * as say from '../../words/en.ts'

/** Everything of the reader's own in one file. */
export function ExportButton() {
  const [told, setTold] = useState('')
  const save = async () => {
    try {
      saveFile('pullquote-library.json', 'application/json', await exportLibrary())
      setTold(tellDamage(await countDamage()))
    } catch (error) {
      setTold(sentenceOf(error))
    }
  }
  return (
    <>
      <button type="button" className="text-button" onClick={save}>
        {say.exportEverything}
      </button>
      {told && <span role="alert">{told}</span>}
    </>
  )
}
