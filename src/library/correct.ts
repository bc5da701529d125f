import type { CorrectableType, Corrections } from '../article/corrections.ts'
import { hasCorrections } from './kept-corrections.ts'

/** What was put right before, with what was put right since: of two at one place the later holds. */
export function mergeCorrections(before: Corrections, since: Corrections): Corrections {
  if (!hasCorrections(before)) return since
  return {
    blocks: [...before.blocks.filter(({ at }) => !since.blocks.some((one) => one.at === at)), ...since.blocks],
    speakers: [...before.speakers.filter(({ at }) => !since.speakers.some((one) => one.at === at)), ...since.speakers],
  }
}

/** The corrections with one more, or with an older one of the same place replaced. */
export function correctBlock(corrections: Corrections, at: number, type: CorrectableType): Corrections {
  return { ...corrections, blocks: [...corrections.blocks.filter((one) => one.at !== at), { at, type }] }
}

export function correctSpeaker(corrections: Corrections, at: number, voice: string | null): Corrections {
  return { ...corrections, speakers: [...corrections.speakers.filter((one) => one.at !== at), { at, voice }] }
}
