/**
 * Words of a language that is not English, as alternatives of patterns, small letters.
 *
 * `article` has what else owns a noun (`son`, `ihre`), `helper` what may stand between speaker and verb (`a déclaré`),
 * `source` what names a source before its noun (`selon`), `view` what does so only where it opens a sentence (`pour`).
 */
type Words = readonly [
  he: string,
  she: string,
  article: string,
  preposition: string,
  helper: string,
  source: string,
  view: string,
  say: string,
]

/** Stems of verbs of saying: one to a family, since `declar` is one in three languages. */
const ROMANCE =
  'd[ií]c?[et]n?|dis(?:ent|ait|se)|dij\\p{L}+|dicono|diz|di?e?[ct][th]?o|(?:d[eé]clar|af?firm|an?nun[cz]i|annonc|criti[cq]|cri?tic|r[eé]pond|r[ei]spo|insist|comm?ent|expli[cq]|spieg|ase?gur|assi?[cg]?ur|d[eé]nonc|d[ei]nunci|añad|ajout|acrescent|aggiun|soulign|sott?oline|subray|sublinh|destac|indi[cq]|pr[eé]cis|estim|señal|sost|adv[ie]+rt|avvert|averti|l[aá]ment|regrett|[eé]cri|escr|scri[vst]|rac+ont|rappel|re[ck]uerd|record|ricord|conclu|avis|recon[ohn]|adm[ie]t|ammet|prom[ei][ts]|dichiar|pr[eé]v[ie]+n|defend|os?serv|replic|ribad|juge|lan[cç]|manifest|demand|pr?egunt|pergunt|poursui|confi[eéar]|not[eé]|cont[óo])\\p{L}{0,4}'
/** By language, as `detectLanguage` tells it. */
export const WORDS_ELSEWHERE: Readonly<Record<string, Words>> = {
  fr: [
    'il|lui',
    'elle',
    "l[ea]s?|l['’]|une?|d?ces?|cette|sa|ses|son|leurs?|nos|notre",
    "de|d['’]|du|des|à|aux?|en|dans|sur|sous|avec|sans|chez|par|contre|depuis|après|avant|entre|lors",
    'a|ont|avait|est|aussi|également|ensuite|encore|alors|y|en|se',
    "selon|d['’]après",
    'pour',
    ROMANCE,
  ],
  de: [
    'er',
    'sie',
    'd(?:er|ie|as|e[nms])|(?:k?ein|sein|ihr|diese)(?:e[rsmn]?)?|[iavzb][omue]+[mrs]|diese[rsmn]?',
    'von|i[nm]|a[nmu][fs]?s?|bei|mit|nach|zu|für|gegen|über|unter|vor|um|durch|seit|während|wegen|ohne|zwischen|bis|vom|z?u[rm]|beim',
    'hat|hatte|habe|ist|auch|noch|dann|jedoch|weiter|zudem|außerdem|sich|es',
    'laut|so',
    'für',
    'meint\\p{L}?|(?:sag|erklär|kritisier|beton|füg|ergänz|bericht|warn|forder|erzähl|schr[ie]+b|antwort|kommentier|versicher|n[ae]nn|klag|lob|verspr[ai]ch|bekräftig|teilt|hieß|spr[ai]ch)\\p{L}{0,4}',
  ],
  es: [
    'él',
    'ella',
    'el|l[ao]s?|un[ao]?s?|sus?|est[ea]s?',
    'del?|al?|en|con|sin|por|para|contra|desde|hasta|sobre|entre|ante|tras|durante|hacia',
    'ha|han|había|también|además|así|luego|después|ya|se|l[eo]s?',
    'según|acuerdo',
    'para',
    ROMANCE,
  ],
  it: [
    'lui',
    'lei',
    "il?|l[oae]|l['’]|gli|un[oa]?|un['’]|quest[oa]|su[oa]",
    "d[ia]|(?:d[ae]|ne|su|a)(?:l|i|gli|ll[oae]?)['’]?|a|in|con|su|per|tra|fra|contro|dopo|durante",
    'ha|hanno|aveva|è|anche|poi|inoltre|ancora|invece|si',
    'secondo',
    'per',
    ROMANCE,
  ],
  pt: [
    'ele',
    'ela',
    '[oa]s?|uma?|seus?|suas?|est[ea]',
    'd?e|d[oa]s?|em|n[oa]s?|com|sem|por|pel[oa]|para|contra|desde|até|sobre|entre|às?|aos?|após|durante',
    'tem|também|ainda|já|depois|se|lhe',
    'segundo|conforme|acordo',
    'para',
    ROMANCE,
  ],
  nl: [
    'hij',
    'zij|ze',
    'de|het|een|zijn|haar|hun|deze|dit',
    'van|in|op|aan|bij|met|naar|voor|tegen|over|onder|uit|om|door|tijdens|sinds|na|zonder|tussen|tot',
    'heeft|had|ook|nog|dan|daarna|verder|echter|toen|\\p{L}+dag',
    'volgens|aldus',
    'voor',
    '(?:zeg|zei|gezegd|verkla|vertel|benadruk|v[io]nd|schr[ie]+[fv]|meld|antwoord|waarschuw|reageer|stelt|noem|klaag|erken|bevestig)\\p{L}{0,4}',
  ],
}

/** What somebody is, in any of these languages: stems that stand anywhere in a word of up to four letters more. */
export const OFFICIALS =
  'pr[eéä][sz][iy]?dent|minist(?:r|er(?!i[ou]|o))|senad|senat|gou?vernat|gouverneur|gobernad|kan[sz]ler|chancel|cancell|(?<!\\p{L})maire|al[ck]ald|sindac|prefeit|préfet|meister|burge?meester|porte-parole|portavo|porta-voz|vocer|sprecher|woordvoer|d[ei]puta[dt]|député|abgeordnet|wethoud|assessor|voorzitt|alcaldes|juez|giudic|richter|vorsitzend'
export const EXPERTS =
  '[eéö][ck][oó]nom[ioae]?s?t?|profess|hoogleraar|expert|espert|anal[iy][sz]t|[oó]l[oó]g(?:ue|[aeo]|in)?s?(?!\\p{L})|spe[cz]ialist|forscher|chercheu'
export const ROLES =
  'dir[eiè][ckt]+(?:eu|or|ri)|avv?o[ck]at|abogad|advogad|anwalt|advo[kc]at|responsab|fundad|fondat|gründer|leiter|chef|jef[ea]|leader|l[ií]der|habitant|vecin|morador|bewohner|résident|residente|membr|mitglied|médecin|médic|arzt|autor(?!i)|journalist|[ck]andidat|secr[eé]tai?r|segretari'
export const BODIES =
  'universi|institut|partei|part(?:i|y|ij)(?!\\p{L})|partido|partito|pol[ií][zct]i|asso?cia|verein|verband|vereniging|groupe|grupo|sindicat|syndicat|gewerkschaft|ayuntam|câmara|gemeente|stadt|ville|ciudad|città|cidade|empresa|entreprise|azienda|unternehmen|regierung|gobierno|governo|zeitung|verwaltung|minist[eèé]r(?:i[ou]|o|e)'
