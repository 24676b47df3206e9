/** An answer of Excel that is an error: its code and sentence travel to the add-in as they are. */
export class HostError extends Error {
  readonly code: string
  readonly status: number

  constructor(code: string, message: string, status = 400) {
    super(message)
    this.name = 'HostError'
    this.code = code
    this.status = status
  }
}

export const itemNotFound = () => new HostError('ItemNotFound', "The requested resource doesn't exist.", 404)
export const itemAlreadyExists = () =>
  new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409)
export const accessDenied = () => new HostError('AccessDenied', 'You cannot perform the requested operation.', 403)
export const invalidReference = () =>
  new HostError('InvalidReference', 'This reference is not valid for the current operation.')
export const invalidOperation = (message = 'This operation is not permitted for the current object.') =>
  new HostError('InvalidOperation', message)
export const invalidArgument = (message = 'The argument is invalid or missing or has an incorrect format.') =>
  new HostError('InvalidArgument', message)
export const wrongSize = () =>
  invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.")
export const apiNotFound = (member: string) =>
  new HostError('ApiNotFound', `The API you are trying to use could not be found (${member}).`, 404)
