/// Skills as résumés write them, and what only resembles them.
enum SkillNames {
  /// The spelling by the config's name.
  static let shown = [
    "python": "Python", "c++": "C++", "java": "Java", "redis": "Redis", "mongodb": "MongoDB",
    "kubernetes": "Kubernetes", "deep learning": "deep learning", "reinforcement learning": "reinforcement learning",
    "data visualization": "data visualization", "data analysis": "data analysis",
  ]

  /// Names close to a skill, of which a hiring manager may accept one. None contains the skill's own name.
  static let near = [
    "Python": ["Cython", "Jython", "MicroPython", "Mojo"],
    "C++": ["Rust", "Objective-C", "Zig", "Ada"],
    "Java": ["Kotlin", "Scala", "Groovy", "Clojure"],
    "Redis": ["Valkey", "KeyDB", "Memcached", "Dragonfly"],
    "MongoDB": ["FerretDB", "CouchDB", "DocumentDB", "ArangoDB"],
    "Kubernetes": ["OpenShift", "Nomad", "Rancher", "Docker Swarm"],
    "deep learning": ["neural network training", "PyTorch", "JAX", "transformer models"],
    "reinforcement learning": ["policy optimisation", "multi-armed bandits", "imitation learning", "Q-networks"],
    "data visualization": ["Tableau", "dashboard design", "D3.js", "chart design"],
    "data analysis": [
      "statistical modelling", "exploratory statistics", "business intelligence", "experiment evaluation",
    ],
  ]

  /// Skills that no vacancy asks for.
  static let others = [
    "Git", "Linux", "SQL", "PostgreSQL", "Go", "TypeScript", "React", "Docker", "Terraform", "Ansible", "Jenkins",
    "Kafka", "RabbitMQ", "Elasticsearch", "Spark", "Airflow", "gRPC", "GraphQL", "Bash", "MATLAB", "Fortran", "Haskell",
    "Erlang", "LaTeX", "OpenCV", "CUDA", "Prometheus", "Grafana", "Nginx", "Vue", "Perl", "Swift", "COBOL", "Simulink",
    "ROS", "code review", "unit testing", "technical writing", "mentoring", "requirements engineering",
  ]
}

/// Fields of study, and what only resembles them.
enum FieldNames {
  /// Names close to a field, of which a hiring manager may accept one.
  static let near = [
    "Computer Science": [
      "Informatics", "Computing Science", "Computer Science and Engineering", "Theoretical Computer Science",
    ],
    "Software Engineering": [
      "Software Technology", "Software Systems Engineering", "Applied Software Development", "Software Architecture",
    ],
    "Data Science": [
      "Data Analytics", "Statistics and Machine Intelligence", "Data Engineering", "Business Analytics",
    ],
    "Electrical Engineering": [
      "Electronics Engineering", "Electrical and Computer Engineering", "Electrical Power Systems",
      "Electronic Systems",
    ],
    "Mathematics": ["Applied Mathematics", "Mathematical Sciences", "Pure Mathematics", "Computational Mathematics"],
  ]

  /// Fields that are close to none.
  static let others = [
    "Physics", "Mechanical Engineering", "Economics", "Linguistics", "Chemistry", "Industrial Design", "Geography",
    "Civil Engineering", "Psychology", "Control Science", "Biology", "Business Administration", "Aerospace Engineering",
  ]
}
