import { holdKeys } from './early-keys.ts'

// On import, as it must come before all else that runs.
holdKeys()
