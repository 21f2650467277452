import type { Drawing, Shape } from '#shared/domain/trends/drawing.ts'
import styles from './month-chart.module.css'

/** A drawing on the screen, in the colors of the theme. It says its title and what it shows to who cannot see it. */
export function ChartView({ drawing }: { readonly drawing: Drawing }) {
  const { width, height, title, description, shapes } = drawing
  return (
    <figure>
      <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} aria-hidden>
        {shapes.map((shape) => (
          <ShapeView key={JSON.stringify(shape)} shape={shape} />
        ))}
      </svg>
      <figcaption className="visually-hidden">
        {title}. {description}
      </figcaption>
    </figure>
  )
}

function ShapeView({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, tone, isOutline } = shape
      return (
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          data-tone={tone}
          data-outline={isOutline === true ? true : undefined}
        />
      )
    }
    case 'line': {
      const { x1, y1, x2, y2, tone } = shape
      return <line x1={x1} y1={y1} x2={x2} y2={y2} data-tone={tone} />
    }
    case 'text': {
      const { x, y, size, anchor, tone, text, isBold, isTurned } = shape
      return (
        <text
          x={x}
          y={y}
          fontSize={size}
          textAnchor={anchor}
          data-tone={tone}
          fontWeight={isBold === true ? 600 : undefined}
          transform={isTurned === true ? `rotate(-90 ${x} ${y})` : undefined}
        >
          {text}
        </text>
      )
    }
  }
}
