import { onBeforeUnmount, onMounted } from 'vue'

/** The desk behind a full screen can be neither reached nor read aloud while that stands. */
export function useFrameAside(): void {
  const frame = document.getElementById('app')
  onMounted(() => frame?.setAttribute('inert', ''))
  onBeforeUnmount(() => frame?.removeAttribute('inert'))
}
