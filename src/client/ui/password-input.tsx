import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import { useState } from 'react';
import { IconButton } from './icon-button.tsx';
import { TextInput, type TextInputProps } from './text-input.tsx';

export interface PasswordInputProps extends Omit<TextInputProps, 'type'> {
  /** Names of the switch at its end, one for each state. */
  labels: { show: string; hide: string };
}

/** A password that can be looked at. Managers and paste work; it hides again when it is taken off the page. */
export function PasswordInput({ labels, className, ...rest }: PasswordInputProps) {
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <TextInput
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        {...rest}
        type={shown ? 'text' : 'password'}
        className={`pe-11 ${className ?? ''}`}
      />
      <IconButton
        icon={shown ? EyeOff : Eye}
        label={shown ? labels.hide : labels.show}
        size="sm"
        disabled={rest.disabled}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-0 end-1.5 my-auto"
      />
    </div>
  );
}
