/** The sentence for a server that could not listen. */
export function portTaken(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is taken by another program. Choose another one: PORT=${port + 1} npm start`
  }
  if (error.code === 'EACCES')
    return `This account may not use port ${port}. Choose one above 1023: PORT=3000 npm start`
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return `${host} is no address of this machine. Set HOST to one that is, for example HOST=127.0.0.1`
  }
  return `Tidings cannot listen on ${host}:${port}: ${error.message}`
}
