/** A drawing made by core/drawing as it is; its labels are escaped there. */
export function Drawing({ svg, className }: { svg: string; className?: string }) {
  return <div className={className ?? 'drawing'} dangerouslySetInnerHTML={{ __html: svg }} />
}
