// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace porch {

namespace kit {
class KeyButton;
class Label;
} // namespace kit

/// One line over the hints: what came in since the answer was begun, and the way to it.
class ComposerNews : public QWidget
{
    Q_OBJECT
public:
    explicit ComposerNews(QWidget *parent);

    /// Empty: nothing, and no line.
    void setSentence(const QString &sentence);

Q_SIGNALS:
    void showWanted();

private:
    kit::Label *m_words;
    kit::KeyButton *m_show;
};

} // namespace porch
