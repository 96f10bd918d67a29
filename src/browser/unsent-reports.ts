import { forgetReports, sendKeptReports } from './filmReports.ts';

/**
 * `<unsent-reports data-person>`: on every lesson's page, sends what was watched while the connection was down: now,
 * and when it comes back. Without a person, on the page to sign out, it forgets everything when its form is sent.
 */
class UnsentReports extends HTMLElement {
  connectedCallback(): void {
    const { person } = this.dataset;
    if (person === undefined) {
      document.addEventListener('submit', forgetReports);
      return;
    }
    const send = () => void sendKeptReports(person);
    window.addEventListener('online', send);
    send();
  }
}

customElements.define('unsent-reports', UnsentReports);
