import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { removeContact, saveContact } from '#shared/api/courses.ts'
import { useCall, useRefresh, type Course } from '../reading.ts'

type Contact = Course['contacts'][number]

/** Takes somebody off the map at once, and offers to put him back: no question first. */
export function useRemoval(courseId: string) {
  const call = useCall()
  const refresh = useRefresh()
  const queries = useQueryClient()
  const [removed, setRemoved] = useState<Contact | null>(null)
  const revision = () => queries.getQueryData<Course>(['course', courseId])?.revision ?? 0
  const remove = useMutation({
    mutationFn: async (contact: Contact) => {
      await call(removeContact, {
        params: { courseId, contactId: contact.id },
        body: { revision: revision() },
      })
      return contact
    },
    onSuccess: async (contact) => {
      setRemoved(contact)
      await refresh(courseId)
    },
  })
  const undo = useMutation({
    mutationFn: (contact: Contact) =>
      call(saveContact, {
        params: { courseId, contactId: contact.id },
        body: { revision: revision(), contact, undo: true },
      }),
    onSuccess: async () => {
      setRemoved(null)
      await refresh(courseId)
    },
  })
  return {
    removed,
    error: remove.error ?? undo.error,
    remove: (contact: Contact) => remove.mutate(contact),
    undo: () => removed && undo.mutate(removed),
  }
}
