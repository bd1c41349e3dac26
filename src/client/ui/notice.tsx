import { cva, type VariantProps } from 'class-variance-authority';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './class-names.ts';
import type { Icon } from './icon.ts';

const notice = cva('flex flex-wrap items-start gap-x-2.5 gap-y-2 rounded-surface px-3.5 py-[11px]', {
  variants: {
    tone: {
      info: 'bg-info-soft [&>.lucide]:text-info-ink',
      good: 'bg-accent-soft [&>.lucide]:text-accent-ink',
      warn: 'bg-streak-soft [&>.lucide]:text-streak-ink',
      danger: 'bg-danger-soft [&>.lucide]:text-danger-ink',
    },
  },
  defaultVariants: { tone: 'info' },
});

const icons: Record<NonNullable<VariantProps<typeof notice>['tone']>, Icon> = {
  info: Info,
  good: CircleCheck,
  warn: TriangleAlert,
  danger: CircleAlert,
};

export interface NoticeProps extends ComponentProps<'div'>, VariantProps<typeof notice> {
  icon?: Icon;
  /** A small button or link at its end. */
  action?: ReactNode;
}

/** Something to know on this page. Pass `role="status"` when it appears in answer to what a person did. */
export function Notice({ tone, icon, action, className, children, ...rest }: NoticeProps) {
  const Mark = icon ?? icons[tone ?? 'info'];
  return (
    <div {...rest} className={cn(notice({ tone }), className)}>
      <Mark aria-hidden="true" className="mt-px" />
      <div className="min-w-0 flex-1 basis-48">{children}</div>
      {action}
    </div>
  );
}
