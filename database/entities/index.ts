import { Acceptance } from '@database/entities/acceptance'
import { AcceptanceItem } from '@database/entities/acceptance-item'
import { AcceptanceTemplate } from '@database/entities/acceptance-template'
import { AcceptanceTemplateItem } from '@database/entities/acceptance-template-item'
import { AnnualTarget } from '@database/entities/annual-target'
import { Attachment } from '@database/entities/attachment'
import { Center } from '@database/entities/center'
import { CenterServedDivision } from '@database/entities/center-served-division'
import { CenterSite } from '@database/entities/center-site'
import { CenterStatusHistory } from '@database/entities/center-status-history'
import { ChangeBatch } from '@database/entities/change-batch'
import { ChangeLog } from '@database/entities/change-log'
import { DictionaryEntry } from '@database/entities/dictionary-entry'
import { Division } from '@database/entities/division'
import { Draft } from '@database/entities/draft'
import { FunctionCrosswalk } from '@database/entities/function-crosswalk'
import { FunctionRoom } from '@database/entities/function-room'
import { ExportRecord } from '@database/entities/export-record'
import { FundFlow } from '@database/entities/fund-flow'
import { FundingSource } from '@database/entities/funding-source'
import { Grid } from '@database/entities/grid'
import { GridMember } from '@database/entities/grid-member'
import { HeadcountNorm } from '@database/entities/headcount-norm'
import { ImportMapping } from '@database/entities/import-mapping'
import { ImportRecord } from '@database/entities/import-record'
import { Inspection } from '@database/entities/inspection'
import { Issue } from '@database/entities/issue'
import { LightRule } from '@database/entities/light-rule'
import { Milestone } from '@database/entities/milestone'
import { MilestoneTemplate } from '@database/entities/milestone-template'
import { MilestoneTemplateItem } from '@database/entities/milestone-template-item'
import { Organization } from '@database/entities/organization'
import { Person } from '@database/entities/person'
import { PersonalLook } from '@database/entities/personal-look'
import { PlanVersion } from '@database/entities/plan-version'
import { PlanVersionNode } from '@database/entities/plan-version-node'
import { Post } from '@database/entities/post'
import { ProgressReport } from '@database/entities/progress-report'
import { ProjectBaseline } from '@database/entities/project-baseline'
import { ProjectCarryOver } from '@database/entities/project-carry-over'
import { ProjectStageChange } from '@database/entities/project-stage-change'
import { ReportPeriod } from '@database/entities/report-period'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { ReportingUnitDivision } from '@database/entities/reporting-unit-division'
import { Responsibility } from '@database/entities/responsibility'
import { SealingKey } from '@database/entities/sealing-key'
import { ServiceFunction } from '@database/entities/service-function'
import { ServiceFunctionCatalog } from '@database/entities/service-function-catalog'
import { Setting } from '@database/entities/setting'
import { Snapshot } from '@database/entities/snapshot'
import { StaffAbsence } from '@database/entities/staff-absence'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { SupervisionLetter } from '@database/entities/supervision-letter'
import { Team } from '@database/entities/team'
import { Training } from '@database/entities/training'
import { UpgradeItem } from '@database/entities/upgrade-item'
import { UpgradeProject } from '@database/entities/upgrade-project'

/** The business tables: rows with stamps, revision and 回收站. */
export const businessEntities = [
  Acceptance,
  AcceptanceItem,
  AcceptanceTemplate,
  AcceptanceTemplateItem,
  AnnualTarget,
  Attachment,
  Center,
  CenterServedDivision,
  CenterSite,
  CenterStatusHistory,
  DictionaryEntry,
  Division,
  FunctionCrosswalk,
  FunctionRoom,
  FundFlow,
  FundingSource,
  Grid,
  GridMember,
  HeadcountNorm,
  Inspection,
  Issue,
  LightRule,
  Milestone,
  MilestoneTemplate,
  MilestoneTemplateItem,
  Organization,
  Person,
  PlanVersion,
  PlanVersionNode,
  Post,
  ProgressReport,
  ProjectBaseline,
  ProjectCarryOver,
  ProjectStageChange,
  ReportPeriod,
  ReportingUnit,
  ReportingUnitDivision,
  Responsibility,
  ServiceFunction,
  ServiceFunctionCatalog,
  Snapshot,
  StaffAbsence,
  StaffAssignment,
  SupervisionLetter,
  Team,
  Training,
  UpgradeItem,
  UpgradeProject
]

/** Every entity of the database; the schema test compares each with the migrated tables. */
export const entities = [
  ...businessEntities,
  ChangeBatch,
  ChangeLog,
  Draft,
  ExportRecord,
  ImportMapping,
  ImportRecord,
  PersonalLook,
  SealingKey,
  Setting
]
