// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace porch {

namespace kit {
class Label;
} // namespace kit

/// Over the field: what whoever writes must know first. Wraps, since all of it counts.
class ComposerWarning : public QWidget
{
    Q_OBJECT
public:
    explicit ComposerWarning(QWidget *parent);

    /// Empty: nothing, and no room taken.
    void setSentence(const QString &sentence);
    QString sentence() const;

private:
    kit::Label *m_words;
};

} // namespace porch
