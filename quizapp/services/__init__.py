"""What can happen: one function for each thing, with the session, the time and chance handed in.

A service never commits, and knows neither Flask nor HTTP. It reads again, inside the transaction that its caller
opened, whatever it decides on, and raises the exceptions of `errors`.
"""
