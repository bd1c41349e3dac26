import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Task } from '#contract/catalogue.ts';
import { Learned } from '../learned.tsx';
import { linesOf, spokenDialogue } from './dialogue.ts';
import { Listen } from './listen.tsx';

type Given = NonNullable<Task['stimulus']>;

/** What a task is about: a text, a picture, a dialogue, or something to hear. */
export function StimulusView({ task, stimulus }: { task: Pick<Task, 'id' | 'skill'>; stimulus: Given }) {
  const { kind, text = '', attribution } = stimulus;
  return (
    <div className="grid gap-2">
      <Given task={task} stimulus={stimulus} />
      {attribution && (
        <p dir="auto" className="text-12 text-ink-3">
          {attribution}
        </p>
      )}
      {kind === 'image' && text && <Learned>{text}</Learned>}
    </div>
  );
}

function Given({ task, stimulus: { kind, text = '', url } }: { task: Pick<Task, 'id' | 'skill'>; stimulus: Given }) {
  const { t } = useTranslation('english');
  switch (kind) {
    case 'image':
      return url ? (
        <img src={url} alt={text || t('listen.picture')} className="max-h-96 max-w-full rounded-surface" />
      ) : null;
    case 'audio':
      return (
        <>
          {/* biome-ignore lint/a11y/useMediaCaption: the text is offered beside it */}
          {url && <audio controls src={url} />}
          <Listen id={task.id} text={text} reveal="asked">
            <Text text={text} />
          </Listen>
        </>
      );
    case 'dialogue':
      return task.skill === 'listening' ? (
        <Listen id={task.id} text={(voices) => spokenDialogue(text, voices)} reveal="asked">
          <Dialogue text={text} />
        </Listen>
      ) : (
        <Dialogue text={text} />
      );
    default:
      return <Text text={text} />;
  }
}

function Text({ text }: { text: string }) {
  return (
    <Learned data-words="" className="max-w-essay text-18 whitespace-pre-wrap">
      <p>{text}</p>
    </Learned>
  );
}

function Dialogue({ text }: { text: string }) {
  return (
    <Learned data-words="" className="max-w-essay">
      <dl className="grid gap-2">
        {linesOf(text).map(({ name, words }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines that never change places
          <div key={place} className="flex gap-3">
            <dt className="w-20 shrink-0 font-sans text-13 leading-[1.9] text-ink-3">{name}</dt>
            <dd className="min-w-0">{words}</dd>
          </div>
        ))}
      </dl>
    </Learned>
  );
}
