// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace halsted {

/// A vertex and a fragment shader of ours, linked on the current context, which must be current when it ends, too. It draws
/// triangles without vertex attributes, or with those the caller binds. Whoever draws with it inside VTK's frame tells VTK's
/// shader cache that VTK's own program is no longer in use.
class GlProgram {
public:
  GlProgram(const char* vertexShader, const char* fragmentShader);
  ~GlProgram();
  GlProgram(const GlProgram&) = delete;
  GlProgram& operator=(const GlProgram&) = delete;

  int uniform(const char* name) const;
  void use() const; ///< binds it, and a vertex array without attributes
  static void release();

private:
  unsigned m_program = 0, m_vertexArray = 0;
};

/// One triangle over the whole viewport; `at` runs from -1 to 1 in both directions.
extern const char* const kWholeViewVertexShader;

} // namespace halsted
