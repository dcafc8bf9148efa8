// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QAction;
class QToolButton;

namespace porch {

class BulkActions;

namespace kit {
class GlyphLabel;
class KeyButton;
class Label;
} // namespace kit

/// In the place of the tabs while several tips are marked: how many, and what can be done to them. What finds
/// no room stands behind the dots.
class BulkBar : public QWidget
{
    Q_OBJECT
public:
    BulkBar(BulkActions &actions, QWidget *parent);

    /// Where an action's choices open, on the screen.
    QPoint anchorOf(const QAction *action) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void clearWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Entry
    {
        QAction *action;
        kit::KeyButton *button;
    };

    void refresh();
    void arrange();
    void showMenu();
    void dress();

    BulkActions &m_actions;
    kit::Label *m_count;
    std::vector<Entry> m_entries;
    std::vector<QAction *> m_hidden;
    QToolButton *m_more;
    kit::KeyButton *m_clear;
};

/// What became of an action on several tips, until a person has seen it.
class BulkResult : public QWidget
{
    Q_OBJECT
public:
    BulkResult(BulkActions &actions, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    BulkActions &m_actions;
    kit::GlyphLabel *m_glyph;
    kit::Label *m_words;
};

} // namespace porch
