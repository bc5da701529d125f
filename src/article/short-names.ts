/** First names and what those who bear them are called for short, where that is not how the name begins. */
const SHORT =
  'andrew andy drew,anthony tony,catherine cathy kate katie kitty,charles charlie chuck chas,christine chrissie tina,deborah debbie,dorothy dot dottie,edward eddie ted teddy ned,eleanor ellie nell,elizabeth liz beth betsy betty bess lizzie libby eliza,frances fran frankie,francis frank frankie,henry harry hal,isabella bella,jacqueline jackie,james jim jimmy jamie,john jack johnny,jonathan jon jonny,joseph joe joey,katherine kate katie kathy kitty,kathleen kathy,kathryn kate katie kathy,lawrence larry,margaret maggie meg peggy greta,martha marty,matthew matty,michael mike mick mickey,nicholas nick nicky,patricia trish tricia patsy,patrick paddy pat,peter pete,rebecca becky,richard rick ricky dick,robert bob bobby rob robbie bert,ronald ronnie,stephen steve stevie,steven stevie,susan sue susie suzie,theodore ted teddy,thomas tom tommy,victoria vicky tori,william bill billy will willie liam'
const FULL = new Map<string, readonly string[]>()
for (const line of SHORT.split(',')) {
  const [full = '', ...short] = line.split(' ')
  for (const name of short) FULL.set(name, [...(FULL.get(name) ?? []), full])
}

/** Whether somebody of a first name is called so for short: `Liz` and `Beth` for `Elizabeth`, `Danny` for `Daniel`. English names, in small letters. */
export function isShortName(short: string, full: string): boolean {
  if (short === full || short.length < 3) return false
  if (FULL.get(short)?.includes(full)) return true
  const isPet = /(?:y|ie)$/.test(short)
  const stem = isPet ? short.replace(/(?:y|ie)$/, '').replace(/([b-z])\1$/, '$1') : short
  return (
    stem.length > 2 && stem.length < LONGEST && /[^aeiou]$/.test(stem) && full.length > stem.length + 1 && full.startsWith(stem)
  )
}

/** Longer ones are names of their own, in letters: `Martin` is not short for `Martina`. */
const LONGEST = 6
