"""Pages outside the staff's site: the public face, and `my`, what an officer's organisation owes."""
