import { AnnualTarget } from '@database/entities/annual-target'
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
import { HeadcountNorm } from '@database/entities/headcount-norm'
import { Milestone } from '@database/entities/milestone'
import { MilestoneTemplateItem } from '@database/entities/milestone-template-item'
import { Organization } from '@database/entities/organization'
import { Person } from '@database/entities/person'
import { Post } from '@database/entities/post'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { ReportingUnitDivision } from '@database/entities/reporting-unit-division'
import { Responsibility } from '@database/entities/responsibility'
import { ServiceFunction } from '@database/entities/service-function'
import { ServiceFunctionCatalog } from '@database/entities/service-function-catalog'
import { Setting } from '@database/entities/setting'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { UpgradeProject } from '@database/entities/upgrade-project'

/** The business tables: rows with stamps, revision and 回收站. */
export const businessEntities = [
  AnnualTarget,
  Center,
  CenterServedDivision,
  CenterSite,
  CenterStatusHistory,
  DictionaryEntry,
  Division,
  FunctionCrosswalk,
  FunctionRoom,
  HeadcountNorm,
  Milestone,
  MilestoneTemplateItem,
  Organization,
  Person,
  Post,
  ReportingUnit,
  ReportingUnitDivision,
  Responsibility,
  ServiceFunction,
  ServiceFunctionCatalog,
  StaffAssignment,
  UpgradeProject
]

/** Every entity of the database; the schema test compares each with the migrated tables. */
export const entities = [...businessEntities, ChangeBatch, ChangeLog, Draft, Setting]
