import { onScopeDispose, ref, type Ref } from 'vue'

/** Whether the system asks for less motion; charts then stand at once. */
export function usePreferredMotion(): Ref<boolean> {
  const query = window.matchMedia('(prefers-reduced-motion: reduce)')
  const calm = ref(query.matches)
  const follow = (): void => void (calm.value = query.matches)
  query.addEventListener('change', follow)
  onScopeDispose(() => query.removeEventListener('change', follow))
  return calm
}
