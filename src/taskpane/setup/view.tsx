import { StatusLine } from '../parts/status-line'
import { WorkLine } from '../parts/work-line'
import type { OpenView } from '../shell/open-view'
import { ChartCard } from './chart-card'
import { DiagnosticsCard } from './diagnostics-card'
import { LearnCard } from './learn-card'
import { OfficeCard } from './office-card'
import { ProtectionCard } from './protection-card'
import { RecoveryCard } from './recovery-card'
import { ReferenceCard } from './reference-card'
import { SettingsCard } from './settings-card'

/**
 * What an office sets once. Each card is a file of its own in this folder; add yours between the two lines of work and
 * diagnostics.
 */
export const openSetup: OpenView = (session) =>
  function SetupView() {
    return (
      <>
        <WorkLine session={session} />
        <StatusLine session={session} view="setup" />
        <OfficeCard session={session} />
        <SettingsCard session={session} />
        <ProtectionCard session={session} />
        <ReferenceCard session={session} />
        <ChartCard session={session} />
        <LearnCard session={session} />
        <RecoveryCard session={session} />
        <DiagnosticsCard />
      </>
    )
  }
