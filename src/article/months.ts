/**
 * Which month a word is, from 0; -1 where it is none.
 *
 * Names are those that dates have (`12 марта`, not `март`), short ones too, and what they begin with: `sept`.
 *
 * @param word - Three letters or more; with fewer several months would do.
 * @param language - As `detectLanguage` tells it; where it does not, dates are taken for English.
 */
export function findMonth(word: string, language: string): number {
  return Array.from({ length: 12 }, (_, month) => new Date(2024, month, 15)).findIndex((day) =>
    // Arabic papers have one of several sets of names: `مارس`, `آذار`. News has one calendar.
    ['', '-LB', '-DZ'].some((land) =>
      (['long', 'short'] as const).some((month) =>
        ` ${day.toLocaleDateString(`${language || 'en'}${land}-u-ca-gregory`, { month, day: 'numeric' })}`
          .toLowerCase()
          .includes(` ${word.toLowerCase()}`),
      ),
    ),
  )
}
