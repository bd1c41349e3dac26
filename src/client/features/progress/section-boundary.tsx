import { Component, type ReactNode } from 'react';

interface SectionBoundaryProps {
  /** Of the data that is drawn; another one tries again. */
  version: number;
  fallback: ReactNode;
  children: ReactNode;
}

interface State {
  broken: boolean;
  version: number;
}

/** Keeps a failure of drawing within one section of a page. */
export class SectionBoundary extends Component<SectionBoundaryProps, State> {
  override state: State = { broken: false, version: this.props.version };

  static getDerivedStateFromError(): Partial<State> {
    return { broken: true };
  }

  static getDerivedStateFromProps({ version }: SectionBoundaryProps, state: State): State | null {
    return version === state.version ? null : { broken: false, version };
  }

  override render() {
    return this.state.broken ? this.props.fallback : this.props.children;
  }
}
