/** How a language without capitals tells who says something: parts of patterns. */
export interface UnspacedWords {
  /** A person, in groups: `role` before the name, `name`, `title` behind it. */
  readonly person: string
  /** What may stand behind the speaker. */
  readonly topic: string
  readonly pronoun: string
  /** Somebody by a word that is no name. */
  readonly other: string
  /** Between the words said and the verb. */
  readonly link: string
  readonly verb: string
  /** Only a verb that stands beside its speaker counts. */
  readonly isVerbBeside?: true
}

const HAN_SURNAME =
  '(?![周週][一二三四五六日])[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧陆陸汪范金石夏]'
const HANGUL_SURNAME = '[김이박최정강조윤장임한오서신권황안송류홍유고문양손배백허남심노]'

/** By language, as `detectLanguage` tells it. */
export const UNSPACED_WORDS: Readonly<Record<string, UnspacedWords>> = {
  ja: {
    person:
      '(?:(?<role>[\\p{sc=Han}ー]{1,11}[者長員家師表授手生人士])[の、])?(?<![\\p{sc=Han}ァ-ヶー・])(?<name>[\\p{sc=Han}々ァ-ヶー・]{2,14}?)(?<title>さん|氏|(?:副|前|外務|財務|官房)?(?:市長|知事|首相|大統領|大臣|長官|議員|教授|社長|会長|代表|監督|選手|部長|所長|院長|弁護士|委員長|報道官))',
    topic: '(?:（[^）]{1,20}）)?[はがも]',
    pronoun: '彼女?|同氏',
    other: '(?<![\\p{sc=Han}ァ-ヶー])[\\p{sc=Han}ァ-ヶー]{2,12}',
    link: '(?:など)?と、?',
    verb: '述べ|語[っり]|話[しす]|言[っい]|批判|説明|強調|指摘|主張|訴え|答え|コメント|明か|反論|発言|警告|分析|して[いお]',
  },
  zh: {
    person: `(?:(?<role>\\p{sc=Han}{0,16}?(?:主席|[总總][统統理]|[部市省院所校社会會局][长長]|首相|教授|[学學][者家]|[发發]言人|[专專]家|[律分]析?[师師]|[议議][员員]|[经經]理|主任|[医醫]生|居民|民[众眾]))|\\p{sc=Han}{0,8}?)(?<name>\\p{sc=Han}{1,6}(?:[·•]\\p{sc=Han}{1,6}?)+?|${HAN_SURNAME}\\p{sc=Han}{1,2}(?<![局部院会會校司社员員人层層]))`,
    topic:
      '(?:(?:[周週]|星期|昨|今|[当當]天|[随隨]後?后?|[还還]|也|[则則]|在|[对對]|向|接受|告|[补補]充)[^。！？；“”「」]{0,24}?)?',
    pronoun: '[他她]',
    other: '(?<![\\p{sc=Han}])\\p{sc=Han}{2,10}?',
    link: '，?',
    isVerbBeside: true,
    verb: '[说說]|表示|指出|[认認][为為]|[强強][调調]|[补補]充道|[写寫]道|[问問]道?|回答|批[评評]|坦言|透露|警告|解[释釋]',
  },
  ko: {
    person: `(?<![가-힣])(?<name>${HANGUL_SURNAME}(?:[가-힣]{2}(?<![에시들서도국대]))?)(?: (?<title>(?:(?!${HANGUL_SURNAME}[가-힣]{2}(?<![대시부청]) )[가-힣]{1,8} )?[가-힣]{0,6}(?:장관|시장|대통령|의원|대표|위원장|교수|총리|회장|사장|대변인|씨|연구원|국장|지사|청장|원장|변호사|감독)))?`,
    topic: '(?:\\([^)]{1,20}\\))?[은는이가](?= |,|$)',
    pronoun: '(?<![가-힣])그녀?',
    other: '(?<![가-힣] ?)[가-힣]{2,10}',
    link: '(?:이?라|다|자)?(?:고|며|면서)',
    verb: '말[했한하]|밝[혔힌히]|전했|강조|설명|주장|덧붙|지적|비판|답했|했다|호소|경고',
  },
}
