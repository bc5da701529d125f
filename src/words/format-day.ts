import { dateLanguage } from './en.ts'

/** `2024-06-19` as a date in words. The same on every machine, or a page that was drawn at build time would not be taken over. */
export const formatDay = (day: string): string =>
  new Intl.DateTimeFormat(dateLanguage, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day))
