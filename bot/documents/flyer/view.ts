/** F-FLYER-1: the offer, and where it is found. There is no field for anybody of a family. Texts may be ''. */
export type FlyerView = {
  municipality: { name: string; address: string; phone: string; mail: string; post: string }
  coordinator: { name: string; mail: string }
}
