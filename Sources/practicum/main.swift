import ArgumentParser
print("practicum")
