import { createRoot } from 'react-dom/client';
import { Shell } from './shell';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Shell />);
