// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;

namespace porch {

class ConversationModel;

namespace kit {
class GlyphLabel;
class KeyButton;
class Label;
} // namespace kit

/// Where the open tip happened, who says so, and what a person can do about it.
class PlacePart : public QWidget
{
    Q_OBJECT
public:
    explicit PlacePart(ConversationModel &conversation, QWidget *parent = nullptr);

    /// What its buttons do: confirms what is suggested; offers others.
    void setActions(QAction *confirm, QAction *other);
    void refresh();

Q_SIGNALS:
    void showOnMapRequested(const QByteArray &tip);

private:
    struct Said;
    Said said() const;
    Said guessed() const;
    QString noGuess() const;
    void refreshButtons();

    ConversationModel &m_conversation;
    QAction *m_confirmAction = nullptr;
    QAction *m_otherAction = nullptr;
    kit::GlyphLabel *m_glyph;
    kit::Label *m_certainty;
    kit::Label *m_place;
    kit::Label *m_about;
    kit::Label *m_position;
    kit::KeyButton *m_confirm;
    kit::KeyButton *m_other;
    kit::KeyButton *m_onMap;
};

} // namespace porch
