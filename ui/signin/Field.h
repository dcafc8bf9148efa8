// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QWidget>

namespace porch {

namespace kit {
class GlyphLabel;
class Label;
} // namespace kit

/// A line to type in, its label above, and beneath it a hint or the reason why it can't stay as it is.
class Field : public QWidget
{
    Q_OBJECT
public:
    explicit Field(const QString &label, QWidget *parent = nullptr);
    /// With a line of another kind.
    Field(const QString &label, QLineEdit *edit, QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    QString text() const { return m_edit->text(); }
    void setSecret();
    void setHint(const QString &hint);
    /// Empty: there is none any more, the hint stands again.
    void setProblem(const QString &problem);
    const QString &problem() const { return m_problem; }

private:
    void refresh();

    QLineEdit *m_edit;
    kit::GlyphLabel *m_mark;
    kit::Label *m_words;
    QString m_hint;
    QString m_problem;
};

} // namespace porch
