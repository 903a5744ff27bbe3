import type { RecordKind } from '@contract/record'
import type { Component } from 'vue'
import 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** The page's h1 and the window's title. */
    title: string
    /** Where the page stands in the main navigation; pages without it are reached from another page. */
    nav?: { order: number; icon: Component }
    /** The page belongs to the record of this kind that `:id` in its address names. */
    record?: RecordKind
  }
}
