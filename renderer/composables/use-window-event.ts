import { onBeforeUnmount, onMounted } from 'vue'

/** Listens on the window while the component lives. */
export function useWindowEvent<Name extends keyof WindowEventMap>(
  name: Name,
  listener: (event: WindowEventMap[Name]) => void,
  options: { capture?: boolean } = {}
): void {
  onMounted(() => window.addEventListener(name, listener, options))
  onBeforeUnmount(() => window.removeEventListener(name, listener, options))
}
