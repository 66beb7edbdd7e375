namespace halsted {}
