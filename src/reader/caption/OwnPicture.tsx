import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type PictureSize, pictureKey, readPictureFile } from '../../library/pictures.ts'

interface Props {
  readonly slug: string
  readonly picture: PictureSize
  readonly alt: string
  /** Called where it cannot be shown. */
  readonly lose: () => void
}

/** A picture that came with the file of one of the reader's own articles. */
export default function OwnPicture({ slug, picture: { name, width, height }, alt, lose }: Props) {
  const { data, isError } = useQuery({
    queryKey: pictureKey(slug, name),
    // In a saved page it is there already, as an address.
    queryFn: (): Promise<Blob | string | null> => readPictureFile(slug, name),
    retry: false,
    staleTime: Infinity,
  })
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (isError || data === null) lose()
    if (typeof data === 'string') setAddress(data)
    if (!(data instanceof Blob)) return
    const made = URL.createObjectURL(data)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [data, isError, lose])
  if (!address) return null
  return <img data-picture={name} src={address} alt={alt} width={width} height={height} onError={lose} />
}
