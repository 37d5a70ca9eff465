import './sends-the-token.ts';
import './refresh-request.ts';
import './refreshes-once.ts';
import './shares-one-refresh.ts';
import './signs-out.ts';
import './stays-signed-out.ts';
import './keeps-the-token-home.ts';
