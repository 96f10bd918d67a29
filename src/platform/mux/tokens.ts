import { muxClient } from './client.ts';

/** What a player needs to play one film from Mux: good for that film only, and for some hours. */
export interface MuxTokens {
  playback: string;
  thumbnail: string;
  storyboard: string;
}

/** How long tokens outlive the film, in seconds: for pauses, and for watching it again. */
const ROOM = 6 * 60 * 60;

const lifetime = (seconds: number): string => `${Math.ceil(seconds) + ROOM}s`;

/**
 * Signs the tokens for one playback id (JWT, RS256).
 * @param playback the id; @param seconds length of the film.
 * @throws Error when the school has no hosted video.
 */
export async function muxTokens(playback: string, seconds: number): Promise<MuxTokens> {
  const { jwt } = await muxClient();
  const sign = (type: 'video' | 'thumbnail' | 'storyboard') =>
    jwt.signPlaybackId(playback, { type, expiration: lifetime(seconds) });
  const [video, thumbnail, storyboard] = await Promise.all([sign('video'), sign('thumbnail'), sign('storyboard')]);
  return { playback: video, thumbnail, storyboard };
}

/** Address of the film in one file, for browsers that have scripts off. Parameters and refusal as `muxTokens`. */
export async function muxFile(playback: string, seconds: number): Promise<string> {
  const { jwt } = await muxClient();
  const token = await jwt.signPlaybackId(playback, { type: 'video', expiration: lifetime(seconds) });
  return `https://stream.mux.com/${playback}/highest.mp4?token=${token}`;
}
