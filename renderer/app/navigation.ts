import '@renderer/app/route-meta'
import type { RouteRecordRaw } from 'vue-router'
import type { Component } from 'vue'

export interface NavigationEntry {
  path: string
  title: string
  icon: Component
}

/** The entries of 主导航 in the order of the work. */
export function navigationOf(routes: readonly RouteRecordRaw[]): NavigationEntry[] {
  return routes
    .flatMap(({ path, meta }) => (meta?.nav ? [{ path, title: meta.title, ...meta.nav }] : []))
    .sort((one, other) => one.order - other.order)
    .map(({ path, title, icon }) => ({ path, title, icon }))
}

/** Whether the page at `path` belongs under the entry: `/centers/42` keeps 中心台账 lit. */
export function isUnder(path: string, entry: Pick<NavigationEntry, 'path'>): boolean {
  return path === entry.path || path.startsWith(`${entry.path}/`)
}
