// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Glyphs.h"
#include "ui/kit/Tokens.h"

#include <QStringList>
#include <QWidget>

class QAbstractButton;
class QSpacerItem;
class QHBoxLayout;
class QVBoxLayout;
class QGridLayout;
class QLabel;

namespace porch::kit {

class Label;

/// What stands where nothing is to show: a glyph, a title, one sentence, the next step; aligned left.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// How much of the panel stands above this widget, such as its tabs: so that what is empty in panels side
    /// by side stands on one line.
    void setHeadroom(int pixels);
    void setGlyph(Glyph glyph, Ink ink = &Tokens::text2);
    void setTitle(const QString &title);       ///< may be empty
    void setSentence(const QString &sentence); ///< may be empty

    /// A framed button for the first step, flat ones for others. Connect to its clicked().
    QAbstractButton *addButton(const QString &text, bool flat = false);
    void clearButtons();

    /// Keys and what they do; `keys` are the caps of one row.
    void addKeys(const QStringList &keys, const QString &does);
    /// An example in a fixed first column and what it means: the operators of the search.
    void addExample(const QString &example, const QString &means);
    void clearRows();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addRow(QWidget *first, const QString &second);
    void placeTop();

    Glyph m_glyph = Glyph::Inbox;
    Ink m_ink = &Tokens::text2;
    int m_headroom = 0;
    QSpacerItem *m_top;
    QSpacerItem *m_titleGap;
    QWidget *m_glyphRoom;
    Label *m_title;
    Label *m_sentence;
    QHBoxLayout *m_buttons;
    QGridLayout *m_rows;
};

} // namespace porch::kit
