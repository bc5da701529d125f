export { formatNativeDirective } from '../../address/native-directive.ts'
export { formatSectionLink } from '../../address/section-link.ts'
